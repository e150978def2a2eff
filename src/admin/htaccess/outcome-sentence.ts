import { __, sprintf } from '@wordpress/i18n';

import type { Place, SimulatedRequest, Simulation } from '../../apache';
import { fileName } from '../../htaccess/lint/words';
import type { LintInput } from '../../htaccess/lint/input';

function placeWords( input: LintInput, { directory, line }: Place ): string {
	return sprintf(
		/* translators: 1: line number. 2: name of a file. */
		__( 'line %1$d of %2$s', 'who-said-401' ),
		line,
		fileName( input, directory )
	);
}

function headerWords( { env }: Simulation ): string {
	const arrives =
		env.PHP_AUTH_USER ||
		( env.HTTP_AUTHORIZATION ?? env.REDIRECT_HTTP_AUTHORIZATION );
	return arrives
		? __( 'The Authorization header reaches PHP.', 'who-said-401' )
		: __( 'The Authorization header does not reach PHP.', 'who-said-401' );
}

function responseSentence( input: LintInput, simulation: Simulation ): string {
	const { status = 0, location, by } = simulation;
	if ( location !== undefined ) {
		return by
			? sprintf(
					/* translators: 1: address. 2: HTTP status. 3: place, such as: line 7 of .htaccess. */
					__( 'Sent on to %1$s (%2$d), by %3$s.', 'who-said-401' ),
					location,
					status,
					placeWords( input, by )
				)
			: sprintf(
					/* translators: 1: address. 2: HTTP status. */
					__(
						'Sent on to %1$s (%2$d) by the server itself.',
						'who-said-401'
					),
					location,
					status
				);
	}
	return by
		? sprintf(
				/* translators: 1: HTTP status. 2: place, such as: line 7 of .htaccess. */
				__(
					'The web server answers %1$d, because of %2$s; WordPress is not asked.',
					'who-said-401'
				),
				status,
				placeWords( input, by )
			)
		: sprintf(
				/* translators: %d: HTTP status. */
				__(
					'The web server answers %d by itself; no line of these files decides it.',
					'who-said-401'
				),
				status
			);
}

/** What the files make of a request, in one or two sentences. */
export function outcomeSentence(
	input: LintInput,
	request: SimulatedRequest,
	simulation: Simulation
): string {
	const { outcome, by, path } = simulation;
	if ( outcome === 'response' ) {
		return responseSentence( input, simulation );
	}
	if ( outcome === 'unknown' ) {
		return by
			? sprintf(
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'This cannot be told: it hangs on %s, which depends on something only the server knows.',
						'who-said-401'
					),
					placeWords( input, by )
				)
			: __(
					'This cannot be told: it depends on something only the server knows.',
					'who-said-401'
				);
	}
	const isPhp = /\.php$/.test( path );
	return [
		by
			? sprintf(
					/* translators: 1: path of a file. 2: place, such as: line 7 of .htaccess. */
					__(
						'The request comes through to %1$s, by %2$s.',
						'who-said-401'
					),
					path,
					placeWords( input, by )
				)
			: sprintf(
					/* translators: %s: path of a file. */
					__( 'The request comes through to %s.', 'who-said-401' ),
					path
				),
		...( isPhp && request.headers.authorization
			? [ headerWords( simulation ) ]
			: [] ),
	].join( ' ' );
}
