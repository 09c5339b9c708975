import { tone } from '../colour.ts'

export const CHALK = tone('#a8927c', '#e6d8c6', '#fffaf2')

export const CLAY = tone('#7c4027', '#bf7650', '#e8ac85')
