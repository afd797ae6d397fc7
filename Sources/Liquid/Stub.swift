package enum LiquidStub {}
