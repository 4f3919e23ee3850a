/// A loss, by its Keras name.
public enum Loss: String, Sendable, Hashable, CaseIterable {
  case meanSquaredError = "mean_squared_error"
  case meanSquaredLogarithmicError = "mean_squared_logarithmic_error"
  case meanAbsoluteError = "mean_absolute_error"
  case binaryCrossentropy = "binary_crossentropy"
  case hinge
  case squaredHinge = "squared_hinge"
  case categoricalCrossentropy = "categorical_crossentropy"
  case sparseCategoricalCrossentropy = "sparse_categorical_crossentropy"
  case klDivergence = "kl_divergence"
}
