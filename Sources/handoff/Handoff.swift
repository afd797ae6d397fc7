import ArgumentParser

@main
struct Handoff: ParsableCommand {}
