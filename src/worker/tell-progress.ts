/** Often enough to show that something is going on, in milliseconds. */
const often = 10_000;

/** Says in a log now and then what is going on, a line each time. Gives a function that ends it. */
export function tellProgress(progress: () => string, say: (line: string) => void): () => void {
  const started = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - started) / 1000);
    say(`${progress() || "reading git"} (${seconds} s)`);
  }, often);
  return () => clearInterval(timer);
}
