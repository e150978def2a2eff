import { __ } from '@wordpress/i18n';
import type {
	Exchange,
	ServerFacts,
	SiteFacts,
	Step,
} from '../../evidence/types';
import { exchangesOf } from '../../probes';
import { basicSteps, exemptSteps } from '../../servers/steps';

/** One sentence a site owner understands. */
export function basicSummary( isPhp: boolean ): string {
	return isPhp
		? __(
				'PHP code on this site wants a password of its own (HTTP authentication): requests without it get 401.',
				'who-said-401'
			)
		: __(
				'The web server wants a password of its own (HTTP authentication): requests without it get 401 and never reach WordPress.',
				'who-said-401'
			);
}

/** Whether the site's own requests to itself run into the password too. */
const isItselfRefused = ( exchanges: readonly Exchange[] ) =>
	exchangesOf( exchanges, { vantage: 'loopback' } ).some(
		( { response } ) =>
			response?.status === 401 && response.headers[ 'www-authenticate' ]
	);

/** What to do about it. */
export const stepsOf = (
	{
		exchanges,
		site,
		server,
	}: {
		exchanges: readonly Exchange[];
		site: SiteFacts;
		server: ServerFacts | null;
	},
	first: Exchange
): Step[] => [
	...basicSteps( site, server, first ),
	// Scheduled tasks ask for it, and nobody notices.
	...( isItselfRefused( exchanges )
		? exemptSteps( 'cron', site, server, first ).map( ( step ) => ( {
				...step,
				isThen: true as const,
			} ) )
		: [] ),
];
