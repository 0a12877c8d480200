/** Gives a function that does the work at most once; a signal or the end of this process calls it too. */
export function stopOnSignals(work: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  let done = false;
  const stop = (): void => {
    if (done) return;
    done = true;
    for (const signal of signals) process.off(signal, onSignal);
    process.off("exit", stop);
    work();
  };
  // Raised again once nobody listens, so that whoever waits for this process sees the signal.
  const onSignal = (signal: NodeJS.Signals): void => {
    stop();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  process.on("exit", stop);
  return stop;
}
