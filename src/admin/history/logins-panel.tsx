import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import {
	endingStep,
	endingWords,
	loginsSentence,
} from '../../history/login-words';
import {
	isEarly,
	waysOf,
	type RecordedLogins,
	type WayOfEnding,
} from '../../history/logins';
import type { Server } from '../../transport/server';
import { dateTime } from '../../language/date-time';
import { duration } from '../credentials/times';
import { SessionsOfAccount } from './sessions-of-account';
import { useLogins } from './use-logins';

/** How long logins are meant to last, how long they do, and what ends them. */
export function LoginsPanel( {
	server,
	marker,
}: {
	server: Server;
	/** Changes when it is to be read anew. */
	marker: unknown;
} ) {
	const { found, trouble, ask } = useLogins( server, marker );
	return (
		<section aria-labelledby="ws401-logins-title">
			<h3 id="ws401-logins-title">
				{ __( 'How long logins last', 'who-said-401' ) }
			</h3>
			{ trouble && (
				<Notice status="error" isDismissible={ false }>
					{ trouble }
				</Notice>
			) }
			{ found && <Recorded logins={ found } /> }
			<SessionsOfAccount
				server={ server }
				onEnded={ () => void ask( 'ws401_logins' ) }
			/>
		</section>
	);
}

function Recorded( { logins }: { logins: RecordedLogins } ) {
	const { since, ended } = logins;
	if ( since === null ) {
		return (
			<p>
				{ sprintf(
					/* translators: 1, 2: lengths of time. */
					__(
						'Logins are meant to last %1$s; with “Remember Me” %2$s. How long they do is recorded while the history is on.',
						'who-said-401'
					),
					duration( logins.session ),
					duration( logins.remembered )
				) }
			</p>
		);
	}
	return (
		<>
			<p>
				<strong>{ loginsSentence( logins, duration ) }</strong>
			</p>
			{ ended.length > 0 && <EndingTable ways={ waysOf( ended ) } /> }
			<p>
				{ __(
					'A login that began before the history was turned on is only seen where code ends it. A cookie that is never sent again shows nothing.',
					'who-said-401'
				) }
			</p>
		</>
	);
}

function EndingTable( { ways }: { ways: WayOfEnding[] } ) {
	return (
		<table className="ws401-components">
			<caption className="screen-reader-text">
				{ __( 'Logins that have ended', 'who-said-401' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Ended by', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'Count', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'Lasted', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'Meant to', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'Last seen', 'who-said-401' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ ways.map( ( way ) => (
					<Row key={ JSON.stringify( way.latest ) } way={ way } />
				) ) }
			</tbody>
		</table>
	);
}

function Row( { way }: { way: WayOfEnding } ) {
	const { latest, count, lasted, meant } = way;
	const step = endingStep( latest );
	return (
		<tr>
			<th scope="row">
				{ endingWords( latest ) }
				{ step && (
					<>
						<br />
						<span className="ws401-history__step">{ step }</span>
					</>
				) }
			</th>
			<td>{ count }</td>
			<td>
				{ isEarly( latest )
					? sprintf(
							/* translators: %s: length of time. */
							__( 'at most %s', 'who-said-401' ),
							duration( lasted )
						)
					: duration( lasted ) }
			</td>
			<td>{ duration( meant ) }</td>
			<td>{ dateTime( latest.at ) }</td>
		</tr>
	);
}
