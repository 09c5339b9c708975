import { notFound } from 'next/navigation'

/** Every other path of a store: its own 404 page, in its own colours. */
export default function UnknownPath() {
  notFound()
}
