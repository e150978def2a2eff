import { lintInSteps } from '.';
import type { Exchange } from '../../diagnosis/evidence/types';
import { requestOf } from './exchange-request';
import type {
	HtaccessAnswer,
	HtaccessEvidence,
	HtaccessFinding,
} from '../../diagnosis/evidence/htaccess-finding';
import { filesIn } from './files-in';
import type { LintInput } from './input';
import { simulateFor } from './scene';
import { quoteAt } from './words';

/** What the files make of the exchanges of a run. `agent` is what the browser calls itself. */
function* answersTo(
	input: LintInput,
	exchanges: readonly Exchange[],
	agent: string
): Generator< void, HtaccessAnswer[] > {
	const files = filesIn( input );
	const answers: HtaccessAnswer[] = [];
	for ( const exchange of exchanges ) {
		const request = requestOf( exchange, input.site, agent );
		if ( ! request ) {
			continue;
		}
		yield;
		const { outcome, status, by } = simulateFor( input, files, {
			request,
		} );
		answers.push( {
			exchange: exchange.probe.id,
			outcome,
			status: status ?? null,
			by: by ? { ...by, text: quoteAt( { files }, by ) } : null,
		} );
	}
	return answers;
}

/** Whether the files have no effect at all, or nobody knows. */
export function areIgnored( findings: readonly HtaccessFinding[] ): boolean {
	return findings.some( ( { id } ) =>
		[ 'other-server', 'server-unknown', 'file-ignored' ].includes( id )
	);
}

/** Everything the files say, as evidence, in steps. Answers of files that are not read would mean nothing. */
export function* judgeFiles(
	input: LintInput,
	exchanges: readonly Exchange[],
	agent: string
): Generator< void, HtaccessEvidence > {
	const findings = yield* lintInSteps( input );
	return {
		files: input.files,
		findings,
		answers: areIgnored( findings )
			? []
			: yield* answersTo( input, exchanges, agent ),
	};
}
