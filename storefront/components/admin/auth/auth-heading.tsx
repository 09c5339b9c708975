import type { ReactNode, Ref } from 'react'

type Props = { title: string; ref?: Ref<HTMLHeadingElement>; children: ReactNode }

/** What the page is for. It takes the focus where a step gives way to another one. */
export function AuthHeading({ title, ref, children }: Props) {
  return (
    <div>
      <h1 ref={ref} tabIndex={ref ? -1 : undefined} className="text-2xl outline-none">
        {title}
      </h1>
      <p className="mt-1.5 text-muted-foreground">{children}</p>
    </div>
  )
}
