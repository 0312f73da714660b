import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { asProblem } from '../api/problem';

const queries = new QueryClient({
  // Whoever is offline is told so, instead of waiting without a word.
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && asProblem(error).mayPass,
      refetchOnWindowFocus: true,
    },
  },
});

/** What the pages of somebody who is signed in need, and the first page does not wait for. */
export function Equipped({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <I18nProvider locale={i18n.language}>
      <RouterProvider navigate={navigate}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </RouterProvider>
    </I18nProvider>
  );
}
