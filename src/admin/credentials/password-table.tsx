import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { usageOf } from '../../diagnosis/exchange/stored-list';
import type { AccessList } from '../../transport/credentials/schemas';
import { day } from './times';

type Password = AccessList[ 'passwords' ][ number ];

interface Props {
	list: AccessList;
	isBusy: boolean;
	onRevoke: ( uuid: string ) => Promise< boolean >;
	announce: ( text: string ) => void;
}

/** The application passwords of an account; revoking asks once more. */
export function PasswordTable( { list, isBusy, onRevoke, announce }: Props ) {
	const [ asked, setAsked ] = useState< string | null >( null );
	if ( list.passwords.length === 0 ) {
		return (
			<p>
				{ sprintf(
					/* translators: %s: a user name. */
					__( '%s has no application password.', 'who-said-401' ),
					list.user.login
				) }
			</p>
		);
	}
	async function revoke( { uuid, name }: Password ) {
		if ( await onRevoke( uuid ) ) {
			announce(
				sprintf(
					/* translators: %s: name of an application password. */
					__( 'Revoked: %s', 'who-said-401' ),
					name
				)
			);
		}
		setAsked( null );
	}
	return (
		<table className="ws401-components ws401-passwords">
			<caption className="screen-reader-text">
				{ sprintf(
					/* translators: %s: a user name. */
					__( 'Application passwords of %s', 'who-said-401' ),
					list.user.login
				) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'Name', 'who-said-401' ) }</th>
					<th scope="col">{ __( 'Last used', 'who-said-401' ) }</th>
					<th scope="col">
						<span className="screen-reader-text">
							{ __( 'Actions', 'who-said-401' ) }
						</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{ list.passwords.map( ( password ) => (
					<Row
						key={ password.uuid }
						password={ password }
						now={ list.time }
						isBusy={ isBusy }
						isAsked={ asked === password.uuid }
						onAsk={ () => setAsked( password.uuid ) }
						onKeep={ () => setAsked( null ) }
						onRevoke={ () => void revoke( password ) }
					/>
				) ) }
			</tbody>
		</table>
	);
}

interface RowProps {
	password: Password;
	now: number;
	isBusy: boolean;
	isAsked: boolean;
	onAsk: () => void;
	onKeep: () => void;
	onRevoke: () => void;
}

function Row( {
	password,
	now,
	isBusy,
	isAsked,
	onAsk,
	onKeep,
	onRevoke,
}: RowProps ) {
	const { name, created, lastUsed, lastIp, temporary } = password;
	const usage = usageOf( password, now );
	return (
		<tr>
			<th scope="row">
				{ name }{ ' ' }
				<span className="ws401-components__id">
					{ temporary
						? __( 'of a test', 'who-said-401' )
						: sprintf(
								/* translators: %s: date. */
								__( 'made %s', 'who-said-401' ),
								day( created )
							) }
				</span>
			</th>
			<td>
				{ lastUsed !== null && day( lastUsed ) }
				{ lastIp && (
					<>
						{ ' ' }
						<code>{ lastIp }</code>
					</>
				) }{ ' ' }
				{ usage.words && (
					<span className={ usage.isStale ? 'is-stale' : '' }>
						{ usage.words }
					</span>
				) }
			</td>
			<td className="ws401-passwords__actions">
				<Actions
					{ ...{ name, isBusy, isAsked, onAsk, onKeep, onRevoke } }
				/>
			</td>
		</tr>
	);
}

/** Revoking asks once more. */
function Actions( {
	name,
	isBusy,
	isAsked,
	onAsk,
	onKeep,
	onRevoke,
}: Omit< RowProps, 'password' | 'now' > & { name: string } ) {
	const confirm = useRef< HTMLButtonElement >( null );
	useEffect( () => {
		if ( isAsked ) {
			confirm.current?.focus();
		}
	}, [ isAsked ] );
	return isAsked ? (
		<>
			<Button
				ref={ confirm }
				variant="primary"
				isDestructive
				size="compact"
				disabled={ isBusy }
				accessibleWhenDisabled
				onClick={ onRevoke }
			>
				{ sprintf(
					/* translators: %s: name of an application password. */
					__( 'Revoke %s for good', 'who-said-401' ),
					name
				) }
			</Button>
			<Button variant="tertiary" size="compact" onClick={ onKeep }>
				{ __( 'Keep it', 'who-said-401' ) }
			</Button>
		</>
	) : (
		<Button
			variant="secondary"
			size="compact"
			disabled={ isBusy }
			accessibleWhenDisabled
			aria-label={ sprintf(
				/* translators: %s: name of an application password. */
				__( 'Revoke: %s', 'who-said-401' ),
				name
			) }
			onClick={ onAsk }
		>
			{ __( 'Revoke', 'who-said-401' ) }
		</Button>
	);
}
