import { __, _n, sprintf } from '@wordpress/i18n';

import { readSessions } from '../../diagnosis/credentials/sessions';
import type { Evidence, Exchange } from '../../diagnosis/evidence/types';
import type { AccessList } from '../../transport/credentials/schemas';
import { Disclosure } from '../parts/disclosure';
import { ReachList } from './reach-list';
import { dateTime } from '../../language/date-time';
import { duration } from './times';

interface Props {
	list: AccessList;
	evidence: Evidence;
	/** Which cookies reach which part of the site; null while that is being asked. */
	reach: Exchange[] | null;
}

const NONCE_AGES = [
	() =>
		__(
			'The nonce of this page is not one of this session: reload the page. If that does not help, something caches pages of wp-admin.',
			'who-said-401'
		),
	() =>
		__(
			'The security token (nonce) of this page is valid.',
			'who-said-401'
		),
	() =>
		__(
			'The nonce of this page is in the second half of its life, and still taken.',
			'who-said-401'
		),
];

/** Where the own account is logged in with a cookie, how long that lasts, and whose clocks differ. */
export function SessionPanel( { list, evidence, reach }: Props ) {
	const { sessions } = list;
	const { credentials } = evidence;
	const { notes, rows } = readSessions( sessions, evidence );
	return (
		<section aria-labelledby="ws401-sessions-title">
			<h3 id="ws401-sessions-title">
				{ __( 'Your sessions', 'who-said-401' ) }
			</h3>
			<p>
				{ sprintf(
					/* translators: %d: number of sessions. */
					_n(
						'You are logged in on %d device.',
						'You are logged in on %d devices.',
						sessions.length,
						'who-said-401'
					),
					sessions.length
				) }{ ' ' }
				{ NONCE_AGES[ list.nonceAge ]?.() }
			</p>
			{ notes.length > 0 && (
				<ul className="ws401-bullets">
					{ notes.map( ( note ) => (
						<li key={ note }>{ note }</li>
					) ) }
				</ul>
			) }
			<h4>{ __( 'Where your login cookie arrives', 'who-said-401' ) }</h4>
			<ReachList exchanges={ reach } />
			<Disclosure
				label={ __(
					'Details of sessions and cookies',
					'who-said-401'
				) }
			>
				<SessionTable rows={ rows } />
				{ credentials && <Lifetimes credentials={ credentials } /> }
			</Disclosure>
		</section>
	);
}

function CookieFact( { name, value }: { name: string; value: string } ) {
	return (
		<>
			<dt>
				<code>{ name }</code>
			</dt>
			<dd>
				{ value === '' ? (
					__( 'not set', 'who-said-401' )
				) : (
					<code>{ value }</code>
				) }
			</dd>
		</>
	);
}

function SessionTable( {
	rows,
}: {
	rows: ReturnType< typeof readSessions >[ 'rows' ];
} ) {
	return (
		<table className="ws401-components">
			<caption className="screen-reader-text">
				{ __( 'Sessions of your account', 'who-said-401' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Logged in', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'Until', 'who-said-401' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ rows.map( ( { login, expires, ip, userAgent, words } ) => (
					<tr key={ `${ login }${ expires }${ ip }` }>
						<th scope="row">
							{ dateTime( login ) }{ ' ' }
							<span className="ws401-components__id">
								{ words.join( ', ' ) }
							</span>
						</th>
						<td>
							{ dateTime( expires ) }{ ' ' }
							{ ip && <code>{ ip }</code> }{ ' ' }
							<span className="ws401-components__id">
								{ userAgent }
							</span>
						</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}

/** How long a login and a nonce last, and where the cookies go. */
function Lifetimes( {
	credentials,
}: {
	credentials: NonNullable< Evidence[ 'credentials' ] >;
} ) {
	return (
		<dl className="ws401-facts">
			<dt>{ __( 'A login lasts', 'who-said-401' ) }</dt>
			<dd>
				{ sprintf(
					/* translators: 1: length of time, 2: length of time. */
					__( '%1$s; with “Remember Me” %2$s', 'who-said-401' ),
					duration( credentials.lifetimes.session ),
					duration( credentials.lifetimes.remembered )
				) }
			</dd>
			<dt>{ __( 'A nonce lives', 'who-said-401' ) }</dt>
			<dd>{ duration( credentials.lifetimes.nonce ) }</dd>
			{ (
				[
					[ 'COOKIE_DOMAIN', credentials.cookies.domain ],
					[ 'COOKIEPATH', credentials.cookies.path ],
					[ 'SITECOOKIEPATH', credentials.cookies.sitePath ],
					[ 'ADMIN_COOKIE_PATH', credentials.cookies.adminPath ],
				] as const
			 ).map( ( [ name, value ] ) => (
				<CookieFact key={ name } name={ name } value={ value } />
			) ) }
		</dl>
	);
}
