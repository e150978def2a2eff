import { Button, Notice, Spinner } from '@wordpress/components';
import { createInterpolateElement } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { restoreCommand } from '../../transport/htaccess';
import type { Server } from '../../transport/server';
import { Disclosure } from '../parts/disclosure';
import { DiffView } from './diff-view';
import { type ChangeStep, type Proposed, useChange } from './use-change';

interface Props {
	server: Server;
	proposed: Proposed;
	/** Name of the file for people. */
	file: string;
	isDisabled: boolean;
	/** Nothing else beside it helps more: trying it out is the primary button, and what only few need is folded away. */
	isPrimary?: boolean;
	ends: Parameters< typeof useChange >[ 2 ];
}

function statusOf( step: ChangeStep ): string {
	if ( step.kind === 'trying' ) {
		return __(
			'Trying the new text out in a scratch folder…',
			'who-said-401'
		);
	}
	if ( step.kind !== 'applying' ) {
		return '';
	}
	switch ( step.stage ) {
		case 'written':
			return __(
				'Written; the server asks the site whether anything is worse…',
				'who-said-401'
			);
		case 'waiting':
			return __(
				'Nothing is worse so far; your browser has a look of its own…',
				'who-said-401'
			);
		case 'confirmed':
			return __( 'Confirmed…', 'who-said-401' );
		case 'rejected':
			return __( 'The old file comes back…', 'who-said-401' );
		default:
			return __( 'Looking at the site as it is now…', 'who-said-401' );
	}
}

/** The change itself, what will be written, and the two buttons that make it. */
export function ChangePanel( {
	server,
	proposed,
	file,
	isDisabled,
	isPrimary = false,
	ends,
}: Props ) {
	const { step, backup, tryOut, apply } = useChange( server, proposed, ends );
	const { before, after } = proposed;
	const isBusy = step.kind === 'trying' || step.kind === 'applying';
	const wayBack = <WayBack backup={ backup } proposed={ proposed } />;
	return (
		<div className="ws401-change">
			<DiffView file={ file } before={ before ?? '' } after={ after } />
			{ ! isPrimary && wayBack }
			<div className="ws401-actions">
				{ step.kind === 'tried' || step.kind === 'applying' ? (
					<Button
						variant="primary"
						isBusy={ step.kind === 'applying' }
						disabled={ isBusy || isDisabled }
						accessibleWhenDisabled
						onClick={ () => void apply() }
						__next40pxDefaultSize
					>
						{ __( 'Apply the change', 'who-said-401' ) }
					</Button>
				) : (
					<Button
						variant={ isPrimary ? 'primary' : 'secondary' }
						isBusy={ step.kind === 'trying' }
						disabled={ isBusy || isDisabled }
						accessibleWhenDisabled
						onClick={ () => void tryOut() }
						__next40pxDefaultSize
					>
						{ __( 'Try it safely', 'who-said-401' ) }
					</Button>
				) }
				<Status step={ step } />
			</div>
			{ step.kind === 'shown' && (
				<p className="ws401-change__hint">
					{ __(
						'“Try it safely” puts the new text into a folder of its own for a moment and asks the server for it; the site itself is not touched.',
						'who-said-401'
					) }
				</p>
			) }
			{ isPrimary && (
				<Disclosure
					label={ __(
						'How the old file comes back',
						'who-said-401'
					) }
				>
					{ wayBack }
				</Disclosure>
			) }
			{ step.kind === 'refused' && (
				<Notice status="error" isDismissible={ false }>
					{ step.sentence }
				</Notice>
			) }
		</div>
	);
}

/** How the old file comes back without this page. */
function WayBack( {
	backup,
	proposed: { before, path },
}: {
	backup: string;
	proposed: Proposed;
} ) {
	return (
		<>
			<p>
				{ before === null
					? __(
							'There is no such file yet: this page will write a new one. If anything should go wrong, delete it over FTP or in the host’s file manager, or with this command:',
							'who-said-401'
						)
					: createInterpolateElement(
							sprintf(
								/* translators: %s: name of a file. */
								__(
									'The old file will be kept beside it as <code>%s</code>. If anything should go wrong, give it its old name again over FTP or in the host’s file manager, or with this command:',
									'who-said-401'
								),
								backup
							),
							{ code: <code /> }
						) }
			</p>
			<pre className="ws401-code" tabIndex={ 0 }>
				<code>
					{ restoreCommand( path, before === null ? null : backup ) }
				</code>
			</pre>
		</>
	);
}

function Status( { step }: { step: ChangeStep } ) {
	const isBusy = step.kind === 'trying' || step.kind === 'applying';
	return (
		<span role="status" className="ws401-change__status">
			{ isBusy && (
				<>
					<Spinner /> { statusOf( step ) }
				</>
			) }
			{ step.kind === 'tried' &&
				( step.beside
					? __(
							'Tried out in a folder beside the file: the server takes the new text. The folder is gone again.',
							'who-said-401'
						)
					: __(
							'Tried out in the uploads folder, since there may be no folder beside the file: the server takes the new text there. The folder is gone again.',
							'who-said-401'
						) ) }
		</span>
	);
}
