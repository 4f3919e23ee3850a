public import ArgumentParser
public import Training

/// So that a kind of interval can be an option's value.
extension ConfidenceInterval.Kind: ExpressibleByArgument {}
