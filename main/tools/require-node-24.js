// Plain JavaScript on purpose: it has to run on the very versions of Node that it turns away.
const oldestMajor = 24;

if (Number(process.versions.node.split('.')[0]) < oldestMajor) {
  console.error(
    `Lanewise needs Node ${oldestMajor} or newer and this is ${process.version}: ` +
      'run "npm ci", which brings the right one along for every npm script, or install it yourself.',
  );
  process.exit(1);
}
