import { join } from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withIntl = createNextIntlPlugin('./i18n/request.ts');

const config: NextConfig = {
  poweredByHeader: false,
  compress: false, // server/main.ts compresses
  reactStrictMode: true,
  // An editor's newsletter has up to 10 MB, and its form some more.
  experimental: { serverActions: { bodySizeLimit: '11mb' } },
  turbopack: { root: join(import.meta.dirname, '..') },
  // `npm run check` checks the types of the whole repository; a build only builds.
  typescript: { ignoreBuildErrors: true },
};

export default withIntl(config);
