import type { Match } from '../../pattern';
import { moduleLoaded } from '../kernel/loaded-modules';
import type { RequestRecord } from '../kernel/request-record';
import { Undecidable, type World } from '../kernel/world';
import type { Place } from '../syntax/types';
import { Evaluation } from './evaluate';
import type {
	Expression,
	ExpressionNode,
	ExpressionWord,
	StringExpression,
} from './nodes';
import { parseConditionNode } from './parse-expression';
import { ExpressionRefused, TextScanner } from './tokens';

export type { Expression, StringExpression } from './nodes';

/** Variables of mod_ssl are names like any other where it is loaded, mistakes where it is not. */
function refuseSsl( source: string, world: World, place: Place ): void {
	if ( ! /%\{SSL|\bssl *\(/i.test( source ) ) {
		return;
	}
	if ( moduleLoaded( world, 'ssl', place ) ) {
		throw new Undecidable( place );
	}
	throw new ExpressionRefused( 'Variable does not exist' );
}

function refusalOr< Value >( read: () => Value ): Value | string {
	try {
		return read();
	} catch ( thrown ) {
		if ( thrown instanceof ExpressionRefused ) {
			return `Cannot parse expression: ${ thrown.message }`;
		}
		throw thrown;
	}
}

/** A condition, or Apache's complaint. */
export function parseCondition(
	source: string,
	world: World,
	place: Place
): Expression | string {
	return refusalOr( () => {
		refuseSsl( source, world, place );
		return { node: parseConditionNode( source ), place };
	} );
}

/** Text with variables, or Apache's complaint. */
export function parseString(
	source: string,
	world: World,
	place: Place
): StringExpression | string {
	return refusalOr( () => {
		refuseSsl( source, world, place );
		return { word: new TextScanner( source ).read(), place };
	} );
}

export function evaluateCondition(
	expression: Expression,
	r: RequestRecord,
	world: World
): { value: boolean; match: Match | null | undefined } {
	const evaluation = new Evaluation( r, world, expression.place );
	const value = evaluation.holds( expression.node );
	return { value, match: evaluation.match };
}

export function evaluateString(
	expression: StringExpression,
	r: RequestRecord,
	world: World
): string {
	return new Evaluation( r, world, expression.place ).word( expression.word );
}

function mentions( value: unknown, name: string ): boolean {
	if ( typeof value !== 'object' || value === null ) {
		return false;
	}
	const { kind, name: own } = value as { kind?: string; name?: string };
	return (
		( kind === 'variable' && own === name ) ||
		Object.values( value as ExpressionNode | ExpressionWord ).some(
			( part ) => mentions( part, name )
		)
	);
}

/** Whether `Require expr` has to know who asks before it can refuse. */
export const asksForUser = ( { node }: Expression ): boolean =>
	mentions( node, 'REMOTE_USER' );
