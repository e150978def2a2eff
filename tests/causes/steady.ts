import type {
	Evidence,
	ExchangeResponse,
} from '../../src/diagnosis/evidence/types';

/** Seconds since the epoch that saved evidence claims to be from. */
const THEN = 1_767_225_600;

/** Characters of a page that are kept; what tells pages apart stands at their beginning. */
const PAGE_START = 600;

/** Headers whose value says when, or how busy the machine was. */
const MOVING = [
	'date',
	'x-request-clock',
	'etag',
	'last-modified',
	'expires',
];

function steadyResponse( response: ExchangeResponse ): ExchangeResponse {
	const headers = { ...response.headers };
	for ( const name of MOVING ) {
		if ( name in headers ) {
			headers[ name ] = 'then';
		}
	}
	const isPage = ! response.json && response.body.length > PAGE_START;
	return {
		...response,
		headers,
		body: isPage ? response.body.slice( 0, PAGE_START ) : response.body,
	};
}

/**
 * Evidence without what differs from run to run although nothing does: moments, durations, the port and the folder. How far the clocks
 * of server and browser are apart stays.
 */
export function steady(
	evidence: Evidence,
	{ port, root }: { port: string; root: string }
): Evidence {
	const { site, page, exchanges } = evidence;
	const apart =
		site && page
			? Math.round( ( page.time / 1000 - site.time ) / 60 ) * 60
			: 0;
	const held: Evidence = {
		...evidence,
		site: site && { ...site, time: THEN, editablePost: site.editablePost },
		page: page && { ...page, time: ( THEN + apart ) * 1000 },
		given:
			evidence.given?.map( ( each ) => ( { ...each, at: 0 } ) ) ?? null,
		exchanges:
			exchanges?.map( ( exchange ) => ( {
				...exchange,
				probe: {
					...exchange.probe,
					route:
						exchange.probe.route?.replace(
							/ws401_fresh=\d+/,
							'ws401_fresh=1'
						) ?? null,
					url: exchange.probe.url.replace(
						/ws401_fresh=\d+/,
						'ws401_fresh=1'
					),
				},
				sentAt: THEN * 1000,
				duration: 50,
				response:
					exchange.response && steadyResponse( exchange.response ),
			} ) ) ?? null,
	};
	return JSON.parse(
		JSON.stringify( held )
			.replaceAll( `:${ port }`, ':8080' )
			.replaceAll( root, '/var/www/html' )
			.replace( /ws401-apache-\w{6}/g, 'ws401' )
	) as Evidence;
}
