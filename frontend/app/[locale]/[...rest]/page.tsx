import { notFound } from 'next/navigation';

export default function NowherePage() {
  notFound();
}
