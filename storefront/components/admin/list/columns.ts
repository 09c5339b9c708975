import type { ReactNode } from 'react'

/** Where a cell stands on the card that a row becomes on a phone. */
export type Place = 'title' | 'number' | 'fact' | 'amount' | 'status' | 'when'

export type Column<Row> = {
  key: string
  head: string
  place: Place
  /** Left out where there is little room. */
  wide?: boolean
  cell: (row: Row) => ReactNode
}

/** One look for a kind of cell, in the table and on the card. */
export const cellLooks: Record<Place, string> = {
  number: 'whitespace-nowrap tabular-nums max-md:row-start-2 max-md:text-muted-foreground md:font-semibold',
  title: 'max-w-0 max-md:col-span-3 max-md:row-start-1 max-md:max-w-none max-md:font-semibold md:w-full',
  fact: 'whitespace-nowrap text-muted-foreground max-md:row-start-2',
  amount: 'text-end max-md:col-start-4 max-md:row-start-1 max-md:font-semibold max-md:text-base',
  status: 'max-md:col-span-3 max-md:row-start-3',
  when: 'whitespace-nowrap text-muted-foreground max-md:col-start-4 max-md:row-start-3 max-md:text-end',
}

export const cellFrame = 'md:h-11 md:border-b md:px-4 md:group-last:border-0'
