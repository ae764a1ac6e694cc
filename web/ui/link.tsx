import { type AnchorHTMLAttributes, createContext, type ReactNode, useContext } from 'react'

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly href: string }

const LinkAs = createContext<(props: LinkProps) => ReactNode>((props) => <a {...props} />)

/** The application says here how it follows a link (its router); without it links are plain anchors. */
export const LinkProvider = LinkAs.Provider

/** A link inside the application or out of it. */
export function Link(props: LinkProps) {
  const Anchor = useContext(LinkAs)
  return <Anchor {...props} />
}
