/**
 * Apache's expressions (ap_expr), as in <If>, Require expr, SetEnvIfExpr and RewriteCond expr.
 */
import type { Pattern } from '../../pattern';
import type { Network } from '../kernel/addresses';
import type { Place } from '../syntax/types';

export type ExpressionWord =
	| { kind: 'text'; text: string }
	| { kind: 'variable'; name: string }
	| { kind: 'call'; name: string; argument: ExpressionWord }
	| { kind: 'joined'; words: ExpressionWord[] }
	| { kind: 'back-reference'; index: number };

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

export type ExpressionNode =
	| { kind: 'constant'; value: boolean }
	| { kind: 'not'; node: ExpressionNode }
	| { kind: 'and' | 'or'; left: ExpressionNode; right: ExpressionNode }
	| {
			kind: 'compare';
			numeric: boolean;
			operator: Comparison;
			left: ExpressionWord;
			right: ExpressionWord;
	  }
	| { kind: 'in'; word: ExpressionWord; list: ExpressionWord[] }
	| {
			kind: 'matches';
			word: ExpressionWord;
			pattern: Pattern;
			negative: boolean;
	  }
	| {
			kind: 'unary';
			operator: string;
			word: ExpressionWord;
			network?: Network;
	  }
	| {
			kind: 'binary';
			operator: string;
			left: ExpressionWord;
			right: ExpressionWord;
			network?: Network;
	  };

/** A condition and where it stands. */
export interface Expression {
	node: ExpressionNode;
	place: Place;
}

/** Text with variables in it, and where it stands. */
export interface StringExpression {
	word: ExpressionWord;
	place: Place;
}
