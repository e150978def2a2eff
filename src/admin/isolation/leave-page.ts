import type { PageSettings } from '../settings/page-settings';

/** Ends runs while the page is being left. No answer is waited for: runs that this does not reach end by themselves. */
export function leavePage(
	{ ajaxUrl, network }: Pick< PageSettings, 'ajaxUrl' | 'network' >,
	nonce: string,
	runs: readonly string[]
): void {
	for ( const run of runs ) {
		const body = new FormData();
		body.append( 'nonce', nonce );
		body.append( 'run', run );
		window.navigator.sendBeacon(
			`${ ajaxUrl }?action=ws401_run_end${ network ? '&network=1' : '' }`,
			body
		);
	}
}
