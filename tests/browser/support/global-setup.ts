/**
 * Before all tests: an edge. One that runs already, when `BATON_EDGE` and `BATON_DEMO` name it;
 * otherwise one of our own, ended after the last test.
 */

import { guard, Runtime } from "./runtime";

export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BATON_EDGE && process.env.BATON_DEMO) return undefined;
  const runtime = await Runtime.start();
  guard(runtime);
  // Workers inherit the environment.
  process.env.BATON_EDGE = runtime.edge;
  process.env.BATON_DEMO = runtime.demo;
  process.env.BATON_BROWSER_RUNTIME = runtime.folder;
  return () => runtime.end();
}
