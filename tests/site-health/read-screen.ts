import type { Session } from '../sandbox/session';

/** A result as Site Health shows it. */
export interface HealthResult {
	status: string;
	label: string;
	description: string;
	actions: string;
}

const OURS = 'ws401-';

/**
 * Opens the screen and runs this plugin's tests as its script does.
 *
 * @param  session Whose.
 * @return Results by the name of the test.
 * @throws {Error} One sentence, where the screen does not open.
 */
export async function readScreen(
	session: Session
): Promise< Record< string, HealthResult > > {
	const html = await (
		await session.fetch( '/wp-admin/site-health.php' )
	).text();
	const given = /var SiteHealth = (\{.*?\});/.exec( html )?.[ 1 ];
	if ( ! given ) {
		throw new Error( 'The screen of Site Health does not open.' );
	}
	const { site_status: listed, nonce } = JSON.parse( given ) as {
		site_status: {
			direct: ( HealthResult & { test: string } )[];
			async: { test: string; has_rest: boolean }[];
		};
		nonce: { site_status: string };
	};
	const results: Record< string, HealthResult > = {};
	for ( const each of listed.direct ) {
		if ( each.test.startsWith( OURS ) ) {
			results[ each.test ] = each;
		}
	}
	for ( const { test, has_rest: hasRest } of listed.async ) {
		if ( ! test.startsWith( OURS ) ) {
			continue;
		}
		if ( hasRest ) {
			throw new Error( `${ test } would be run through the REST API.` );
		}
		const answer = await session.fetch( '/wp-admin/admin-ajax.php', {
			method: 'POST',
			body: new URLSearchParams( {
				action: `health-check-${ test.replace( '_', '-' ) }`,
				_wpnonce: nonce.site_status,
			} ),
		} );
		const { data } = ( await answer.json() ) as { data: HealthResult };
		results[ test ] = data;
	}
	return results;
}
