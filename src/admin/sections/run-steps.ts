import { __, _n, sprintf } from '@wordpress/i18n';

import { isAsExpected } from '../../diagnosis/exchange/find-exchange';
import type { Run } from '../state/page-state';

/** One step of a check, as the card shows it while the check runs. */
export interface RunStep {
	state: 'done' | 'now' | 'next';
	title: string;
	/** What came of it so far; empty while there is nothing to tell. */
	detail: string;
}

/** As many requests as a check sends where nothing calls for more: the bar starts from this, so that it need not fall when more are planned. */
const USUAL_REQUESTS = 15;

/** Before the facts are there, a few requests are on their way, and more will be planned. */
const answered = ( { evidence, planned, exchanges }: Run ): boolean =>
	evidence !== null &&
	planned.length > 0 &&
	exchanges.length >= planned.length;

/** Which of the three steps is under way: 1, 2 or 3. */
export function stepNow( run: Run ): 1 | 2 | 3 {
	if ( ! run.evidence && run.exchanges.length === 0 ) {
		return 1;
	}
	return answered( run ) ? 3 : 2;
}

/** `WordPress 7.1.4, Apache/2.4.66, PHP 8.2.36, 32 plugins`: what of that is known. */
function siteLine( { evidence }: Run ): string {
	const site = evidence?.site;
	const plugins = evidence?.components?.plugins.length;
	return [
		site && `WordPress ${ site.wordpress }`,
		evidence?.server?.software.split( ' ' )[ 0 ],
		site && `PHP ${ site.php }`,
		plugins !== undefined &&
			sprintf(
				/* translators: %d: number of plugins. */
				_n(
					'%d active plugin',
					'%d active plugins',
					plugins,
					'who-said-401'
				),
				plugins
			),
	]
		.filter( Boolean )
		.join( ' · ' );
}

const oddOf = ( { exchanges }: Run ): number =>
	exchanges.filter( ( each ) => ! isAsExpected( each ) ).length;

/** What is known so far, in one sentence; it changes once at most, since it is told aloud. */
export const headlineOf = ( run: Run ): string =>
	oddOf( run ) === 0
		? __( 'Checking your site…', 'who-said-401' )
		: __( 'Something fails. Finding out why…', 'who-said-401' );

function oddSentence( run: Run ): string {
	const odd = oddOf( run );
	return odd === 0
		? __( 'All answers so far are as they should be.', 'who-said-401' )
		: sprintf(
				/* translators: %d: number of requests. */
				_n(
					'%d answer is not as it should be.',
					'%d answers are not as they should be.',
					odd,
					'who-said-401'
				),
				odd
			);
}

function sendingDetail( run: Run ): string {
	const { exchanges, planned } = run;
	if ( exchanges.length === 0 ) {
		return '';
	}
	const count = sprintf(
		/* translators: 1: number of answers, 2: number of requests. */
		__( '%1$d of about %2$d answered.', 'who-said-401' ),
		exchanges.length,
		Math.max( planned.length, exchanges.length )
	);
	return `${ count } ${ oddSentence( run ) }`;
}

/** What the check has done, does and will do. */
export function stepsOf( run: Run ): RunStep[] {
	const now = stepNow( run );
	const stateOf = ( step: number ): RunStep[ 'state' ] => {
		if ( step === now ) {
			return 'now';
		}
		return step < now ? 'done' : 'next';
	};
	return [
		{
			state: stateOf( 1 ),
			title:
				now === 1
					? __(
							'Collecting information about your site…',
							'who-said-401'
						)
					: __(
							'Collected information about your site',
							'who-said-401'
						),
			detail: siteLine( run ),
		},
		{
			state: stateOf( 2 ),
			title:
				now === 3
					? __(
							'Sent requests, as a visitor and as you',
							'who-said-401'
						)
					: __(
							'Sending requests, as a visitor and as you…',
							'who-said-401'
						),
			detail: now === 1 ? '' : sendingDetail( run ),
		},
		{
			state: stateOf( 3 ),
			title: __(
				'Comparing the answers and finding out who gave them…',
				'who-said-401'
			),
			detail: '',
		},
	];
}

/** How far the requests are, from 0 to 100. */
export function percentOf( { exchanges, planned }: Run ): number {
	return (
		( 100 * exchanges.length ) /
		Math.max( planned.length, exchanges.length, USUAL_REQUESTS )
	);
}
