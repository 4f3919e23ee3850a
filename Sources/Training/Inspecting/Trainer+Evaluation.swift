extension Trainer {
  /// Loss and metrics of a model on the training rows and on the test rows, as at the end of a run.
  ///
  /// The model of a run gives the run's own ``Run/final``. With ``Metric/confusionMatrix`` among the experiment's metrics
  /// the confusion matrices are counted too.
  ///
  /// - Precondition: The model has the layers of the experiment, and an input for each feature of the data.
  public func evaluate(_ model: Model) -> Run.Final {
    precondition(model.layers == experiment.layers, "the model is one of the experiment")
    return engine.evaluate(model)
  }
}
