// Moves on their way, in order, one at a time, each with a key of its own: sent again after a lost answer it does
// nothing twice. Knows neither page nor network; `post` gives a status and an answer, or throws if nobody answered.

const LONGEST_WAIT = 10_000;

export class MoveQueue {
  #waiting = [];
  #busy = false;

  constructor(post, wait = (ms) => new Promise((done) => setTimeout(done, ms))) {
    this.post = post;
    this.wait = wait;
  }

  get length() {
    return this.#waiting.length;
  }

  // The answer of the server: {status, body}. Resolves when it is certain what became of the move.
  send(move) {
    return new Promise((answered) => {
      this.#waiting.push({ move, answered });
      this.#work();
    });
  }

  async #work() {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#waiting.length) {
      const { move, answered } = this.#waiting[0];
      answered(await this.#insist(move));
      this.#waiting.shift();
    }
    this.#busy = false;
  }

  async #insist(move) {
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await this.post(move);
        if (answer.status < 500 && answer.status !== 429) return answer;
      } catch {
        // Nobody answered: whether it was applied is not known, so the same key goes again.
      }
      await this.wait(Math.min(500 * 2 ** tries, LONGEST_WAIT));
    }
  }
}

export const freshKey = () => [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36).padStart(2, "0")).join("");
