import { __ } from '@wordpress/i18n';
import type { Judgement } from '../../engine/define-check';
import type {
	ComponentFacts,
	Exchange,
	HookCallback,
	ServerFacts,
	SiteFacts,
} from '../../evidence/types';
import { exchangesOf, isAnswered, isAsExpected, isClosed } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';

/** What the server asks of the REST API as anybody may. */
const OF_REST = /^(?:index|preflight|posts)$/;

/**
 * That the site reaches itself and is refused by its own REST API, into which the browser gets: it is not the connection then, and who
 * refuses is told as of any other refusal. Undefined where that is not so.
 */
export function ownRestRefused(
	exchanges: readonly Exchange[],
	known: {
		site: SiteFacts;
		server: ServerFacts | null;
		hooks: HookCallback[] | null;
		components: ComponentFacts | null;
	}
): Judgement | undefined {
	const ours = exchangesOf( exchanges, { vantage: 'loopback' } ).filter(
		isAnswered
	);
	const asked = ours.filter( ( { probe } ) =>
		OF_REST.test( probe.endpoint )
	);
	const refused = asked.find( ( { probe } ) => probe.endpoint === 'index' );
	const seen = exchangesOf( exchanges, {
		endpoint: 'index',
		credential: 'none',
		vantage: 'browser',
	} );
	const isConnected =
		ours.some( ( exchange ) => isAsExpected( exchange ) ) ||
		// Who answers here is told by name, whatever else of the site is closed to it.
		Boolean( refused?.receipt?.origin );
	if (
		! isConnected ||
		! isClosed( refused ) ||
		seen.length === 0 ||
		! seen.every( ( exchange ) => isAsExpected( exchange ) ) ||
		asked.some( ( exchange ) => isAsExpected( exchange ) )
	) {
		return undefined;
	}
	return {
		...refusalFinding( known, {
			refused,
			whom: __(
				'what the site itself sends to its REST API, while your browser gets through',
				'who-said-401'
			),
			citing: [ ...asked, ...seen ],
		} ),
		severity: 'warning',
	};
}
