// Loaded into every program that `npm start`, `npm run dev` and `npm test` start: its standard input is a pipe whose other
// end they hold, so the program stops in order when they are gone, however they ended. Programs started by that program
// have another parent and are left to it; they are in its process group and go with it in the end.
if (process.ppid === Number(process.env.LEASHED_BY)) {
  const end = () => {
    setTimeout(() => process.kill(-process.pid, 'SIGKILL'), Number(process.env.LEASH_PATIENCE_MS ?? 8_000)).unref()
    process.kill(process.pid, 'SIGTERM')
  }
  process.stdin.once('end', end)
  process.stdin.on('error', () => undefined)
  process.stdin.resume()
  process.stdin.unref?.()
}
