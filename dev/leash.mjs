// Loaded into every program that `npm start`, `npm run dev` and `npm test` start: its standard input is a pipe whose other
// end they hold, so the program stops in order when they are gone, however they ended. Programs started by that program
// have another parent and are left to it.
if (process.ppid === Number(process.env.LEASHED_BY)) {
  const stop = () => process.kill(process.pid, 'SIGTERM')
  process.stdin.on('end', stop)
  process.stdin.on('error', stop)
  process.stdin.resume()
  process.stdin.unref?.()
}
