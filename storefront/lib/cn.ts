import { type ClassValue, clsx } from 'clsx'

/** Joins classes and nothing more: a part's `className` adds to it. What a caller may decide is a prop or left open by the part. */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes)
}
