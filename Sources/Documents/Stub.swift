package enum DocumentsStub {}
