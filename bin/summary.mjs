// Counts what the test runners reported and prints it as `N passed, N failed`.
// Usage: node summary.mjs <repository> <vitest report> <playwright report>
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [root, vitest, playwright] = process.argv.slice(2);

function surefire() {
  const counts = { passed: 0, failed: 0 };
  for (const module of readdirSync(join(root, "server"))) {
    const folder = join(root, "server", module, "target", "surefire-reports");
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".xml"))) {
      const suite = /<testsuite [^>]*>/.exec(readFileSync(join(folder, file), "utf8"))?.[0] ?? "";
      const number = (name) => Number(new RegExp(` ${name}="([0-9]+)"`).exec(suite)?.[1] ?? 0);
      const failed = number("failures") + number("errors");
      counts.failed += failed;
      counts.passed += number("tests") - failed - number("skipped");
    }
  }
  return counts;
}

function clients() {
  if (!existsSync(vitest)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(vitest, "utf8"));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function endToEnd() {
  if (!existsSync(playwright)) return { passed: 0, failed: 0 };
  const { stats } = JSON.parse(readFileSync(playwright, "utf8"));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

let passed = 0;
let failed = 0;
for (const [name, counts] of Object.entries({ server: surefire(), clients: clients(), "end to end": endToEnd() })) {
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed`);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`${passed} passed, ${failed} failed`);
