import Testing

@testable import Reports

@Suite("Paths of images")
struct ImagePathTests {
  @Test(
    "are read with and without percent-encoding, and written with it",
    arguments: [
      ("a.png", "a.png", "a.png"), ("./b//c.JPG", "b/c.JPG", "b/c.JPG"),
      ("my picture.svg", "my picture.svg", "my%20picture.svg"),
      ("my%20picture.svg", "my picture.svg", "my%20picture.svg"),
      ("50%25.gif", "50%.gif", "50%25.gif"), ("a%3Fb%23.webp", "a?b#.webp", "a%3Fb%23.webp"),
      ("ä.avif", "ä.avif", "%C3%A4.avif"), ("a/../b.jpeg", "b.jpeg", "b.jpeg"),
      ("a/b:c.png", "a/b:c.png", "a/b%3Ac.png"),
      ("figures2/x.png", "figures2/x.png", "figures2/x.png"),
    ])
  func read(address: String, text: String, written: String) throws {
    let path = try ImagePath(parsing: address)
    #expect(path.text == text)
    #expect(path.address == written)
  }

  @Test(
    "are refused where they lead out of the folder, are no images or are taken",
    arguments: [
      ("https://a.b/c.png", "an image may not be loaded from \"https://a.b/c.png\""),
      ("//a.b/c.png", "an image may not be loaded from \"//a.b/c.png\""),
      ("/a.png", "the path \"/a.png\" does not begin at the report's folder"),
      ("../a.png", "the path \"../a.png\" leads out of the report's folder"),
      ("%2e%2E/a.png", "the path \"%2e%2E/a.png\" leads out of the report's folder"),
      ("a/../../b.png", "the path \"a/../../b.png\" leads out of the report's folder"),
      ("..%2Fa.png", "the name \"..%2Fa.png\" cannot be that of a file"),
      ("..\\a.png", "the name \"..\\a.png\" cannot be that of a file"),
      ("a%00.png", "the name \"a%00.png\" cannot be that of a file"),
      ("a%0Ab.png", "the name \"a%0Ab.png\" cannot be that of a file"),
      ("50%.png", "\"50%.png\" is not percent-encoded as it should be"),
      ("a.png?b", "the path of an image has no query and no fragment, as \"a.png?b\" has"),
      ("a.bmp", "\"a.bmp\" is not an image that all browsers show"),
      ("png", "\"png\" is not an image that all browsers show"),
      ("", "\"\" is not an image that all browsers show"),
      ("Figures/a.png", "the page makes \"Figures\" itself, and no image can lie there"),
      ("index.html/a.png", "the page makes \"index.html\" itself, and no image can lie there"),
    ])
  func refused(address: String, message: String) {
    let problem = #expect(throws: TextProblem.self) { try ImagePath(parsing: address) }
    #expect(problem?.message == message)
  }
}
