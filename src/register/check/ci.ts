/**
 * Puts the state before the change beside the working copy, and names its register where it has one: a mark, a
 * grievance or an assessment that stood there must not be lost on the way. Both CIs know the commit by a name of their
 * own.
 */
const withBase = (folder: string, before: string) => [
  `git worktree add --detach ../before "${before}" || echo "There is no state before this one."`,
  `if [ -f ../before/${folder}/register.yaml ]; then set -- --base ../before/${folder}; else set --; fi`,
]

const indented = (lines: readonly string[], by: number) =>
  lines.map((line) => `${' '.repeat(by)}${line}`).join('\n')

/** Where each CI looks for its file, from the top of the repository. */
export const CI_FILES = { github: '.github/workflows/human-rights.yml', gitlab: '.gitlab-ci.yml' } as const

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
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - name: Check the human rights register
        env:
          BEFORE: \${{ github.event.pull_request.base.sha || github.event.before }}
        run: |
${indented(withBase(folder, '$BEFORE'), 10)}
          npx --yes amends-register@0 check --dir ${folder} "$@" --format sarif --output human-rights.sarif --summary "$GITHUB_STEP_SUMMARY"
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
  image: node:20
  stage: test
  variables:
    GIT_DEPTH: 0
  script:
    - |
${indented(withBase(folder, '${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}'), 6)}
      npx --yes amends-register@0 check --dir ${folder} "$@" --format junit --output human-rights.xml
  artifacts:
    when: always
    reports:
      junit: human-rights.xml
`
}
