import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** A link inside the portal. Nothing is fetched before it is pressed: many readers pay for each megabyte. */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />;
