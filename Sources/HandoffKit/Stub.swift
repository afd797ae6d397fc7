package enum KitStub {}
