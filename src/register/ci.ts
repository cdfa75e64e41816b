/** A workflow that runs the check on every change and shows the findings at their lines. */
export function githubWorkflow(folder: string): string {
  return `name: human-rights
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
  security-events: write
jobs:
  register:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - name: Check the human rights register
        run: npx --yes amends-register@0 check --dir ${folder} --format sarif --output human-rights.sarif --summary "$GITHUB_STEP_SUMMARY"
      - name: Show the findings at their lines
        if: always()
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: human-rights.sarif
`
}

/** The same for GitLab: findings as test results of the merge request. */
export function gitlabJob(folder: string): string {
  return `human-rights:
  image: node:20-alpine
  stage: test
  script:
    - npx --yes amends-register@0 check --dir ${folder} --format junit --output human-rights.xml
  artifacts:
    when: always
    reports:
      junit: human-rights.xml
`
}
