// Loaded into every program that `npm start`, `npm run dev` and `npm test` start: its standard input is a pipe whose other
// end they hold, so the program stops in order when they are gone, however they ended.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.resume()
process.stdin.unref?.()
