import Datasets
import Testing

struct DatasetCSVTests {
  let x = Matrix(rows: 2, columns: 2, elements: [0.1, -3, 1e-300, 2.0 / 3])

  @Test("Real targets are written in the shortest form that reads back the same")
  func real() {
    let dataset = Dataset(x: x, target: .real([1e100, -0.5]))
    #expect(text(dataset) == "x0,x1,y\n0.1,-3.0,1e+100\n1e-300,0.6666666666666666,-0.5\n")
  }

  @Test("Classes are whole numbers, signed ones too")
  func classes() {
    let plain = Dataset(x: x, target: .classes([2, 0], count: 3))
    #expect(text(plain) == "x0,x1,y\n0.1,-3.0,2\n1e-300,0.6666666666666666,0\n")
    let signed = Dataset(x: x, target: .signed([-1, 1]))
    #expect(text(signed) == "x0,x1,y\n0.1,-3.0,-1\n1e-300,0.6666666666666666,1\n")
  }

  @Test("One-hot targets have a column for each class")
  func oneHot() {
    let dataset = Dataset(x: x, target: .oneHot([2, 0], count: 3))
    #expect(
      text(dataset) == "x0,x1,y0,y1,y2\n0.1,-3.0,0,0,1\n1e-300,0.6666666666666666,1,0,0\n")
  }

  @Test("A data set without rows is its line of names")
  func empty() {
    let dataset = Dataset(x: Matrix(rows: 0, columns: 2, elements: []), target: .real([]))
    #expect(text(dataset) == "x0,x1,y\n")
  }

  private func text(_ dataset: Dataset) -> String { String(decoding: dataset.csv(), as: UTF8.self) }
}
