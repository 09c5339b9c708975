import { stopServices } from '#test/services.ts'

// tap runs this once after the last test file; its parent is the runner.
await stopServices(process.ppid)
