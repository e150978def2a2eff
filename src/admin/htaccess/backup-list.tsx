import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import {
	discardBackup,
	type HtaccessBackup,
	restoreHtaccess,
} from '../../transport/htaccess';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import { dateTime } from '../../language/date-time';

interface Props {
	server: Server;
	backups: HtaccessBackup[];
	/** Name of the file of a folder, for people. */
	nameOf: ( directory: string ) => string;
	isDisabled: boolean;
	announce: ( text: string ) => void;
	onChanged: () => Promise< void >;
}

/** Changes made here before: each can be undone while the file is what it was made then. */
export function BackupList( {
	server,
	backups,
	nameOf,
	isDisabled,
	announce,
	onChanged,
}: Props ) {
	const [ busy, setBusy ] = useState< string | null >( null );
	const [ said, setSaid ] = useState( '' );

	async function run( backup: HtaccessBackup, isUndo: boolean ) {
		setBusy( backup.name );
		try {
			await ( isUndo ? restoreHtaccess : discardBackup )(
				server,
				backup
			);
			const done = isUndo
				? __( 'Undone: the old file is back.', 'who-said-401' )
				: __( 'The old file is deleted.', 'who-said-401' );
			setSaid( done );
			announce( done );
		} catch ( error ) {
			if ( ! ( error instanceof ServerError ) ) {
				throw error;
			}
			setSaid( error.message );
		} finally {
			setBusy( null );
			await onChanged();
		}
	}

	if ( backups.length === 0 && said === '' ) {
		return null;
	}
	return (
		<div className="ws401-backups">
			<h3>{ __( 'Changes made here', 'who-said-401' ) }</h3>
			<p role="status">{ said }</p>
			<ul className="ws401-bullets">
				{ backups.map( ( backup ) => (
					<Backup
						key={ backup.name }
						backup={ backup }
						name={ nameOf( backup.directory ) }
						isBusy={ busy === backup.name }
						isDisabled={ busy !== null || isDisabled }
						onUndo={ () => void run( backup, true ) }
						onDelete={ () => void run( backup, false ) }
					/>
				) ) }
			</ul>
		</div>
	);
}

function Backup( {
	backup,
	name,
	isBusy,
	isDisabled,
	onUndo,
	onDelete,
}: {
	backup: HtaccessBackup;
	/** Of the file, for people. */
	name: string;
	isBusy: boolean;
	isDisabled: boolean;
	onUndo: () => void;
	onDelete: () => void;
} ) {
	return (
		<li>
			{ sprintf(
				/* translators: 1: name of a file, 2: date and time. */
				__( '%1$s, changed %2$s', 'who-said-401' ),
				name,
				dateTime( backup.time )
			) }
			<span className="ws401-actions">
				{ backup.undoable ? (
					<Button
						variant="secondary"
						isBusy={ isBusy }
						disabled={ isDisabled }
						accessibleWhenDisabled
						onClick={ onUndo }
						__next40pxDefaultSize
					>
						{ __( 'Undo', 'who-said-401' ) }
					</Button>
				) : (
					__(
						'The file was changed since, so this cannot be undone here.',
						'who-said-401'
					)
				) }
				<Button
					variant="tertiary"
					disabled={ isDisabled }
					accessibleWhenDisabled
					onClick={ onDelete }
					__next40pxDefaultSize
				>
					{ __( 'Delete the old file', 'who-said-401' ) }
				</Button>
			</span>
		</li>
	);
}
