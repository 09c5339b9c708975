import { startServices } from '#test/services.ts'

// tap runs this once before the first test file; its parent is the runner.
await startServices(process.ppid)
