import { __, sprintf } from '@wordpress/i18n';

import type { Lane } from './lanes';
import { RequestPath } from './request-path';

interface Props {
	lanes: Lane[];
	/** What was asked for: `GET /wp-json/wp/v2/posts`. */
	requestOf: ( lane: Lane ) => string;
	/** Who asks, in words. */
	whoOf: ( lane: Lane ) => string;
}

/** What came back, and from where: "401 at Close REST". */
function outcomeOf( { exchange: { response }, stops }: Lane ): string {
	const status = response
		? String( response.status )
		: __( 'no answer', 'who-said-401' );
	const at = stops.find( ( { passage } ) => passage === 'answered' )?.label;
	return at
		? sprintf(
				/* translators: 1: HTTP status, 2: name of a plugin or station, such as "Web server". */
				__( '%1$s at %2$s', 'who-said-401' ),
				status,
				at
			)
		: status;
}

/** The ways of requests, one below the other. */
export function LaneList( { lanes, requestOf, whoOf }: Props ) {
	return (
		<div className="ws401-lanes">
			<h3>{ __( 'Where requests stop', 'who-said-401' ) }</h3>
			{ lanes.map( ( lane ) => (
				<div
					key={ lane.exchange.probe.id }
					className={ `ws401-lane is-${ lane.isBad ? 'bad' : 'good' }` }
				>
					<p className="ws401-lane__head">
						<strong>{ whoOf( lane ) }</strong>{ ' ' }
						<code>{ requestOf( lane ) }</code>{ ' ' }
						<span className="ws401-lane__outcome">
							{ outcomeOf( lane ) }
						</span>
					</p>
					<RequestPath stops={ lane.stops } />
				</div>
			) ) }
		</div>
	);
}
