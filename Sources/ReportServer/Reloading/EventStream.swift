internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// The news of a site as server-sent events, without end.
///
/// Every few seconds it says again how things are: writing is how the server finds out that a page has gone.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8
  let news: SiteNews
  /// How long it is silent at most.
  var silence = Duration.seconds(10)

  func makeAsyncIterator() -> Iterator {
    let (messages, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(1))
    let forwarding = Task { [updates = news.updates()] in
      for await state in updates { continuation.yield(Self.message(about: state)) }
    }
    let beating = Task { [news, silence] in
      while !Task.isCancelled {
        try await Task.sleep(for: silence)
        continuation.yield(Self.message(about: news.state))
      }
    }
    continuation.onTermination = { _ in
      forwarding.cancel()
      beating.cancel()
    }
    return Iterator(messages: messages.makeAsyncIterator())
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var messages: AsyncStream<[UInt8]>.Iterator
    private var rest: ArraySlice<UInt8> = []

    fileprivate init(messages: AsyncStream<[UInt8]>.Iterator) { self.messages = messages }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      defer { rest = [] }
      return rest.isEmpty ? await messages.next() : Array(rest)
    }

    mutating func next() async -> UInt8? {
      if rest.isEmpty { rest = await messages.next()?[...] ?? [] }
      return rest.popFirst()
    }
  }

  /// One event; JSON has no line feeds that would end it.
  private static func message(about state: SiteState) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(state) else { return [] }
    return Array("data: ".utf8) + json + Array("\n\n".utf8)
  }
}
