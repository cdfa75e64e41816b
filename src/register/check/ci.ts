import { githubPoster, gitlabPoster } from './ci-comment.ts'

/** How a product calls the command that its `package-lock.json` pins: nothing is looked up by name. */
export const COMMAND = 'node_modules/.bin/amends-register'

/** Installs what the lock file pins by digest, and runs no script of any package. */
const INSTALL = 'npm ci --ignore-scripts --no-audit --no-fund'

/**
 * Puts the state before the change beside the working copy, and names its register where it has one: a mark, a
 * grievance or an assessment that stood there must not be lost on the way. Both CIs know the commit by a name of their
 * own.
 */
const withBase = (folder: string, before: string) => [
  `git worktree add --detach ../before "${before}" || echo "There is no state before this one."`,
  `if [ -f ../before/${folder}/register.yaml ]; then set -- --base ../before/${folder}; else set --; fi`,
]

/** Says what the change means for whom, in a file for the comment; a state before may be missing. */
const compared = (folder: string) =>
  `if [ $# -gt 0 ]; then ${COMMAND} diff "$2" ${folder} --format comment --output comment.md; fi`

const indented = (lines: readonly string[], by: number) =>
  lines.map((line) => `${' '.repeat(by)}${line}`).join('\n')

/** Where each CI looks for its file, from the top of the repository. */
export const CI_FILES = { github: '.github/workflows/human-rights.yml', gitlab: '.gitlab-ci.yml' } as const

/**
 * A workflow that runs the check on every change, shows the findings at their lines, and says under a pull request what
 * it means for whom. Only the job that posts may write there, and it has neither the change nor a program of it.
 */
export function githubWorkflow(folder: string): string {
  return `name: human-rights
on:
  push:
    branches: [main]
  pull_request:
permissions: {}
jobs:
  register:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write
    outputs:
      comment: \${{ steps.check.outputs.comment }}
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0
        with:
          node-version: 20
      - name: Install the command that package-lock.json pins
        run: ${INSTALL}
      - name: Check the human rights register
        id: check
        env:
          BEFORE: \${{ github.event.pull_request.base.sha || github.event.before }}
        run: |
${indented(withBase(folder, '$BEFORE'), 10)}
          ${compared(folder)}
          if [ -f comment.md ]; then end="end-$(openssl rand -hex 16)"; { echo "comment<<$end"; cat comment.md; echo "$end"; } >> "$GITHUB_OUTPUT"; fi
          ${COMMAND} check --dir ${folder} "$@" --format sarif --output human-rights.sarif --summary "$GITHUB_STEP_SUMMARY"
      - name: Show the findings at their lines
        if: always()
        uses: github/codeql-action/upload-sarif@5d4e8d1aca955e8d8589aabd499c5cae939e33c7 # v4.31.9
        with:
          sarif_file: human-rights.sarif
  comment:
    needs: register
    # A change from a fork gets no right to write; it has the page of the run.
    if: always() && github.event.pull_request.head.repo.full_name == github.repository && needs.register.outputs.comment
    runs-on: ubuntu-latest
    permissions:
      pull-requests: write
    steps:
      - name: Say what it means for whom
        env:
          API: \${{ github.api_url }}
          REPOSITORY: \${{ github.repository }}
          NUMBER: \${{ github.event.pull_request.number }}
          TOKEN: \${{ github.token }}
          COMMENT: \${{ needs.register.outputs.comment }}
        run: |
${indented(githubPoster, 10)}
`
}

const NODE_IMAGE = 'node:20-bookworm@sha256:8f693eaa7e0a8e71560c9a82b55fd54c2ae920a2ba5d2cde28bac7d1c01c9ba5'

/**
 * The same for GitLab: findings as test results of the merge request. The comment needs a token of its own, because the
 * one of a job may not write notes; without it there is none.
 */
export function gitlabJob(folder: string): string {
  return `human-rights:
  image: ${NODE_IMAGE}
  stage: test
  variables:
    GIT_DEPTH: 0
  script:
    - ${INSTALL}
    - |
${indented(withBase(folder, '${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}'), 6)}
      ${compared(folder)}
      ${COMMAND} check --dir ${folder} "$@" --format junit --output human-rights.xml
  artifacts:
    when: always
    paths: [comment.md]
    reports:
      junit: human-rights.xml
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

human-rights-comment:
  image: ${NODE_IMAGE}
  stage: .post
  variables:
    GIT_STRATEGY: none
  needs:
    - job: human-rights
      artifacts: true
  # AMENDS_COMMENT_TOKEN: a masked project access token with the role Reporter and the scope api.
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $AMENDS_COMMENT_TOKEN
      when: always
  script:
    - |
${indented(gitlabPoster, 6)}
`
}
