import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { routeProbes } from '../../diagnosis/routes/route-probes';
import type { RouteRow } from '../../diagnosis/routes/rows';
import type { InsideAnswer } from '../../diagnosis/routes/types';
import type { Evidence, Exchange } from '../../diagnosis/evidence/types';
import { sendLoggedIn } from '../../run/diagnose/send-logged-in';
import { askInside } from '../../transport/routes/ask-inside';
import { ServerError } from '../../transport/server-error';
import type { Commands } from '../state/use-diagnosis';

/** What a route answered when it was asked in its line of the table. */
export interface RouteAnswers {
	/** What is being asked right now. */
	asking: 'requests' | 'inside' | null;
	exchanges: Exchange[];
	/** As a visitor, and as the current account; null until asked. */
	inside: { visitor: InsideAnswer; account: InsideAnswer } | null;
	trouble: string;
	/** Sends the request, as a visitor and with login and nonce. */
	send: ( method: string, path: string ) => void;
	/** Runs the route's permission callback in a request that can write nothing. */
	askCode: ( method: string, path: string ) => void;
}

/** One question at a time; what comes of it is told aloud, and what goes wrong is kept. */
function useAttempts( announce: Commands[ 'announce' ] ) {
	const [ asking, setAsking ] = useState< RouteAnswers[ 'asking' ] >( null );
	const [ trouble, setTrouble ] = useState( '' );
	const isBusy = useRef( false );

	async function attempt(
		what: NonNullable< RouteAnswers[ 'asking' ] >,
		work: () => Promise< string >
	) {
		if ( isBusy.current ) {
			return;
		}
		isBusy.current = true;
		setAsking( what );
		setTrouble( '' );
		try {
			announce( await work() );
		} catch ( error ) {
			if ( ! ( error instanceof ServerError ) ) {
				throw error;
			}
			setTrouble( error.message );
		} finally {
			isBusy.current = false;
			setAsking( null );
		}
	}

	return { asking, trouble, attempt };
}

/** Asks a route, and keeps what it answered. */
export function useRouteAnswers(
	row: RouteRow,
	{ site, page, account }: Pick< Evidence, 'site' | 'page' | 'account' >,
	commands: Pick< Commands, 'connect' | 'announce' >
): RouteAnswers {
	const { asking, trouble, attempt } = useAttempts( commands.announce );
	const [ exchanges, setExchanges ] = useState< Exchange[] >( [] );
	const [ inside, setInside ] = useState< RouteAnswers[ 'inside' ] >( null );

	return {
		asking,
		exchanges,
		inside,
		trouble,
		send: ( method, path ) =>
			void attempt( 'requests', async () => {
				if ( ! site || ! page ) {
					return '';
				}
				const { server, vantages } = commands.connect();
				const answered = await sendLoggedIn(
					server,
					routeProbes( site, page, row, method, path ),
					vantages,
					{ onExchange: () => {} }
				);
				setExchanges( answered );
				return sprintf(
					/* translators: %s: HTTP statuses, separated by commas. */
					__( 'The route answered: %s.', 'who-said-401' ),
					answered
						.map( ( { response } ) =>
							String( response?.status ?? '–' )
						)
						.join( ', ' )
				);
			} ),
		askCode: ( method, path ) =>
			void attempt( 'inside', async () => {
				const { server } = commands.connect();
				const question = [ { method, route: path } ];
				const [ visitor ] = await askInside( server, 0, question );
				const [ own ] = await askInside(
					server,
					account?.id ?? 0,
					question
				);
				if ( visitor && own ) {
					setInside( { visitor, account: own } );
				}
				return __(
					'The code of the route has answered.',
					'who-said-401'
				);
			} ),
	};
}
