import { Button, Notice } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { checklistOf } from '../../prevention/checklist';
import { askFrontPage } from '../../prevention/front-page';
import type { ChecklistItem } from '../../prevention/item';
import { ChecklistSchema } from '../../transport/prevention/schemas';
import type { Server } from '../../transport/server';
import { CopyButton } from '../copy/copy-button';
import { Disclosure } from '../parts/disclosure';
import { useAnswer } from '../state/use-answer';

async function measure( server: Server, signal: AbortSignal ) {
	const measured = await server.call(
		'ws401_checklist',
		ChecklistSchema,
		{},
		signal
	);
	const page = await askFrontPage(
		measured.home,
		window.location.origin,
		( ...request ) => window.fetch( ...request )
	);
	return {
		items: checklistOf( measured, page ),
		forEditors: measured.forEditors,
	};
}

/** What keeps logins from failing one day, measured, and a text for editors. */
export function ChecklistPanel( { server }: { server: Server } ) {
	// Measured again, what is done is seen to be.
	const { found, trouble, isBusy, ask } = useAnswer(
		useCallback(
			( what: null, signal: AbortSignal ) => measure( server, signal ),
			[ server ]
		),
		null
	);
	const open = ( found?.items ?? [] ).filter(
		( { state } ) => state === 'open'
	).length;
	return (
		<section aria-labelledby="ws401-checklist-title">
			<h3 id="ws401-checklist-title">
				{ __( 'Before it happens: a check-list', 'who-said-401' ) }
			</h3>
			{ trouble && (
				<Notice status="error" isDismissible={ false }>
					{ trouble }
				</Notice>
			) }
			<p>
				<span role="status">
					{ found &&
						( open > 0
							? sprintf(
									/* translators: %d: number of points. */
									_n(
										'%d point is open.',
										'%d points are open.',
										open,
										'who-said-401'
									),
									open
								)
							: __( 'No point is open.', 'who-said-401' ) ) }
				</span>{ ' ' }
				<Button
					variant="secondary"
					onClick={ () => ask( null ) }
					disabled={ isBusy }
					accessibleWhenDisabled
					__next40pxDefaultSize
				>
					{ __( 'Measure again', 'who-said-401' ) }
				</Button>
			</p>
			<ul className="ws401-checklist">
				{ found?.items.map( ( each ) => (
					<Item key={ each.id } item={ each } />
				) ) }
			</ul>
			{ found && <ForEditors text={ found.forEditors } /> }
		</section>
	);
}

const STATES = {
	open: () => __( 'To do:', 'who-said-401' ),
	done: () => __( 'Done:', 'who-said-401' ),
	unknown: () => __( 'Not known:', 'who-said-401' ),
} as const;

function Item( {
	item: { state, said, step, link },
}: {
	item: ChecklistItem;
} ) {
	return (
		<li className={ `ws401-checklist__item is-${ state }` }>
			<strong>{ STATES[ state ]() }</strong> { said }
			{ step && (
				<>
					<br />
					{ step } { link && <a href={ link.url }>{ link.label }</a> }
				</>
			) }
		</li>
	);
}

function ForEditors( { text }: { text: string } ) {
	return (
		<Disclosure
			label={ __(
				'For editors: what to do when a login ends while they write',
				'who-said-401'
			) }
		>
			<pre className="ws401-checklist__text">{ text }</pre>
			<CopyButton
				text={ () => text }
				label={ __( 'Copy this text to send it', 'who-said-401' ) }
			/>
		</Disclosure>
	);
}
