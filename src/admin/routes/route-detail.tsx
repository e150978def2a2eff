import {
	Button,
	Notice,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { useId, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import { insideSentence } from '../../diagnosis/routes/inside-words';
import { examplePath } from '../../diagnosis/routes/path';
import type { RouteRow } from '../../diagnosis/routes/rows';
import type { RouteCallback } from '../../diagnosis/routes/types';
import { ruleSentence } from '../../diagnosis/routes/rule-sentence';
import type { Evidence } from '../../diagnosis/evidence/types';
import { ExchangeTable } from '../parts/exchanges/exchange-table';
import type { Commands } from '../state/use-diagnosis';
import { type RouteAnswers, useRouteAnswers } from './use-route-answers';

interface Props {
	row: RouteRow;
	evidence: Evidence;
	isRunning: boolean;
	/** Values for parameters, by the beginning of the path. */
	examples: Record< string, string >;
	commands: Pick< Commands, 'connect' | 'announce' | 'run' >;
}

function Place( { callback }: { callback: RouteCallback } ) {
	return (
		<>
			<code>{ callback.name }</code> { callback.component.name }
			{ callback.file && (
				<>
					{ ', ' }
					<code>{ `${ callback.file }:${ callback.line }` }</code>
				</>
			) }
		</>
	);
}

/** Everything about one route, and its answers when it is asked here. */
export function RouteDetail( {
	row,
	evidence,
	isRunning,
	examples,
	commands,
}: Props ) {
	const [ method, setMethod ] = useState( row.methods[ 0 ] ?? 'GET' );
	const [ path, setPath ] = useState( () =>
		examplePath( row.route.route, examples )
	);
	const answers = useRouteAnswers( row, evidence, commands );
	return (
		<div className="ws401-route">
			<RouteFacts row={ row } />
			<WhatToAsk
				methods={ row.methods }
				{ ...{ method, setMethod, path, setPath } }
			/>
			<Asking
				answers={ answers }
				method={ method }
				asked={ path.trim() }
				isReady={ path.trim().startsWith( '/' ) && ! isRunning }
				commands={ commands }
			/>
			{ answers.trouble && (
				<Notice status="error" isDismissible={ false }>
					{ answers.trouble }
				</Notice>
			) }
			{ answers.exchanges.length > 0 && (
				<ExchangeTable
					caption={ __( 'What the route answered', 'who-said-401' ) }
					exchanges={ answers.exchanges }
				/>
			) }
			{ answers.inside && (
				<div className="ws401-route__inside">
					<p className="ws401-meta">
						{ __(
							'Asked just now, in a request in which WordPress’s database class writes nothing, sends no email, and the endpoint itself is not run:',
							'who-said-401'
						) }
					</p>
					<dl className="ws401-facts">
						<dt>{ __( 'A visitor', 'who-said-401' ) }</dt>
						<dd>{ insideSentence( answers.inside.visitor ) }</dd>
						<dt>{ __( 'Your account', 'who-said-401' ) }</dt>
						<dd>{ insideSentence( answers.inside.account ) }</dd>
					</dl>
				</div>
			) }
		</div>
	);
}

/** What is known of it without asking. */
function RouteFacts( { row }: Pick< Props, 'row' > ) {
	const { handler } = row;
	return (
		<dl className="ws401-facts">
			<dt>{ __( 'Who may call it', 'who-said-401' ) }</dt>
			<dd>{ ruleSentence( row ) }</dd>
			<dt>{ __( 'For a visitor', 'who-said-401' ) }</dt>
			<dd>{ row.visitor.words }</dd>
			{ row.account && (
				<>
					<dt>{ __( 'For your account', 'who-said-401' ) }</dt>
					<dd>{ row.account.words }</dd>
				</>
			) }
			{ handler?.permission && (
				<>
					<dt>{ __( 'Decided by', 'who-said-401' ) }</dt>
					<dd>
						<Place callback={ handler.permission } />
					</dd>
				</>
			) }
			{ handler?.callback && (
				<>
					<dt>{ __( 'Answered by', 'who-said-401' ) }</dt>
					<dd>
						<Place callback={ handler.callback } />
					</dd>
				</>
			) }
			{ handler && handler.required.length > 0 && (
				<>
					<dt>{ __( 'Needs', 'who-said-401' ) }</dt>
					<dd>
						<code>{ handler.required.join( ', ' ) }</code>
					</dd>
				</>
			) }
		</dl>
	);
}

/** Method and path, to be put right by hand. */
function WhatToAsk( {
	methods,
	method,
	setMethod,
	path,
	setPath,
}: {
	methods: string[];
	method: string;
	setMethod: ( method: string ) => void;
	path: string;
	setPath: ( path: string ) => void;
} ) {
	const hint = useId();
	return (
		<>
			<div className="ws401-route__ask">
				{ methods.length > 1 && (
					<SelectControl
						label={ __( 'Method', 'who-said-401' ) }
						value={ method }
						options={ methods.map( ( value ) => ( {
							value,
							label: value,
						} ) ) }
						onChange={ setMethod }
						__next40pxDefaultSize
						__nextHasNoMarginBottom
					/>
				) }
				<TextControl
					label={ __( 'Path to ask for', 'who-said-401' ) }
					value={ path }
					onChange={ setPath }
					autoComplete="off"
					spellCheck={ false }
					aria-describedby={ hint }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
				/>
			</div>
			<p id={ hint } className="ws401-meta">
				{ method === 'GET'
					? __(
							'Values for the parameters can be changed, and a query such as ?context=edit added.',
							'who-said-401'
						)
					: __(
							'This method changes something: the request stops right before it would, and nothing is saved.',
							'who-said-401'
						) }
			</p>
		</>
	);
}

/** The ways to ask it. */
function Asking( {
	answers,
	method,
	asked,
	isReady,
	commands,
}: Pick< Props, 'commands' > & {
	answers: RouteAnswers;
	method: string;
	asked: string;
	isReady: boolean;
} ) {
	return (
		<div className="ws401-actions">
			<Button
				variant="secondary"
				disabled={ ! isReady || answers.asking !== null }
				isBusy={ answers.asking === 'requests' }
				accessibleWhenDisabled
				onClick={ () => answers.send( method, asked ) }
				__next40pxDefaultSize
			>
				{ __( 'Ask this route', 'who-said-401' ) }
			</Button>
			<Button
				variant="tertiary"
				disabled={ ! isReady || answers.asking !== null }
				isBusy={ answers.asking === 'inside' }
				accessibleWhenDisabled
				onClick={ () => answers.askCode( method, asked ) }
				__next40pxDefaultSize
			>
				{ __( 'Ask its rule', 'who-said-401' ) }
			</Button>
			<Button
				variant="tertiary"
				disabled={ ! isReady }
				accessibleWhenDisabled
				onClick={ () =>
					commands.run( [
						{
							method,
							url: asked,
							status: null,
							code: null,
							at: Date.now(),
						},
					] )
				}
				__next40pxDefaultSize
			>
				{ __( 'Explain this request', 'who-said-401' ) }
			</Button>
		</div>
	);
}
